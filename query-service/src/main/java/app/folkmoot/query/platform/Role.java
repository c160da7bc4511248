package app.folkmoot.query.platform;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What a person is to the whole community, by the claim {@code roles}. Reads in lower case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Role {
  MEMBER,
  MODERATOR,
  LEADER,
  ADMIN
}
