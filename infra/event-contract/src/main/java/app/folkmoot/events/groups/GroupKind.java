package app.folkmoot.events.groups;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What kind of circle a group is. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum GroupKind {
  COMMUNITY,
  EMPLOYEE_RESOURCE_GROUP,
  PROFESSIONAL_ORGANISATION
}
