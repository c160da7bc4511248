package app.folkmoot.query.platform.posts;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** How far a help request has come. Reads in lower case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum HelpStatus {
  OPEN,
  TAKEN,
  DONE,
  CANCELLED
}
