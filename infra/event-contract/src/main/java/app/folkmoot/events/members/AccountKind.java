package app.folkmoot.events.members;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What stands behind an account; only people count in metrics. Reads in JSON in kebab case. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum AccountKind {
  PERSON,
  BOT,
  REMOVED_ACCOUNT
}
