package app.folkmoot.events.groups;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Who may know of a group: every signed-in member, or its members alone. Reads in JSON in kebab
 * case.
 */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Visibility {
  PUBLIC,
  PRIVATE
}
