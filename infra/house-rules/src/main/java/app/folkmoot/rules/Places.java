package app.folkmoot.rules;

import java.util.List;

/** The packages that the rules speak of, each written once, as ArchUnit patterns. */
final class Places {
  static final String CONTRACT = "app.folkmoot.events..";
  static final String READER = "app.folkmoot.reader..";
  static final String COMMAND = "app.folkmoot.command..";
  static final String COMMAND_PLATFORM = "app.folkmoot.command.platform..";
  static final String COMMAND_DISCUSSIONS = "app.folkmoot.command.discussions..";
  static final String IMPORTS = "app.folkmoot.command.imports..";
  static final String QUERY = "app.folkmoot.query..";
  static final String QUERY_PLATFORM = "app.folkmoot.query.platform..";
  static final String PAGES = "app.folkmoot.query.pages..";
  static final String INSIGHTS = "app.folkmoot.insights..";
  static final String INSIGHTS_PLATFORM = "app.folkmoot.insights.platform..";
  static final String STATISTICS = "app.folkmoot.insights.statistics..";
  static final String MATCHING = "app.folkmoot.insights.matching..";
  static final String PRIVACY = "app.folkmoot.insights.privacy..";
  static final String GENERATOR = "app.folkmoot.insights.generator..";
  static final String LOCAL = "app.folkmoot.local..";
  static final String LOAD = "app.folkmoot.load..";
  static final String RULES = "app.folkmoot.rules..";

  /** Everything that runs in production. */
  static final String[] HOUSE = {CONTRACT, READER, COMMAND, QUERY, INSIGHTS};

  /** The packages whose misspelling would silence a rule. */
  static final List<String> ALL =
      List.of(
          CONTRACT,
          READER,
          COMMAND,
          COMMAND_PLATFORM,
          COMMAND_DISCUSSIONS,
          IMPORTS,
          QUERY,
          QUERY_PLATFORM,
          PAGES,
          INSIGHTS,
          INSIGHTS_PLATFORM,
          STATISTICS,
          MATCHING,
          PRIVACY,
          GENERATOR,
          LOCAL,
          LOAD,
          RULES);

  private Places() {}
}
