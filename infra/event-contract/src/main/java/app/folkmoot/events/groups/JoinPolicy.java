package app.folkmoot.events.groups;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** How one becomes a member of a group. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum JoinPolicy {
  OPEN,
  REQUEST,
  INVITE
}
