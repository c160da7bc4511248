package app.folkmoot.query.platform.posts;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What a post is. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum PostKind {
  DISCUSSION,
  RESOURCE,
  HELP_REQUEST,
  GATHERING,
  MILESTONE,
  OPPORTUNITY,
  REPLY
}
