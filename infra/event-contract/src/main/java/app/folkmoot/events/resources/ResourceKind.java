package app.folkmoot.events.resources;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What kind of thing a resource's link leads to. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum ResourceKind {
  ARTICLE,
  VIDEO,
  COURSE,
  TOOL,
  JOB,
  OTHER
}
