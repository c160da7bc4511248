package app.folkmoot.events.groups;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** How a membership came about. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum JoinedVia {
  OPEN,
  APPROVAL,
  INVITATION,
  FOUNDING,
  IMPORT
}
