package app.folkmoot.events.discussions;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Who took a post away; metrics treat the two differently. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum DeletedBy {
  AUTHOR,
  MODERATOR
}
