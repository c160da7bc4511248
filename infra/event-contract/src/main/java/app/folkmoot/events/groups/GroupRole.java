package app.folkmoot.events.groups;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** A person's role within one group. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum GroupRole {
  OWNER,
  MODERATOR,
  NONE
}
