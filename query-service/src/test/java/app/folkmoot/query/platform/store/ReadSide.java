package app.folkmoot.query.platform.store;

import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.posts.Markdown;
import app.folkmoot.query.platform.posts.PostShelf;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** All projections and reads of the service on a test's own store, without a web server. */
public final class ReadSide implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String[] FEATURES = {
    "app.folkmoot.query.groups",
    "app.folkmoot.query.feed",
    "app.folkmoot.query.discussions",
    "app.folkmoot.query.help",
    "app.folkmoot.query.members"
  };

  public final Community community = new Community();
  public final TestStore store;
  private final AnnotationConfigApplicationContext reads;
  private int applied;

  public ReadSide() {
    store = new TestStore(projections());
    reads = scanned(".*Reads");
    Names names = new Names(store.models);
    Markdown markdown = new Markdown();
    reads.registerBean(ReadModels.class, () -> store.models);
    reads.registerBean(Names.class, () -> names);
    reads.registerBean(PostShelf.class, () -> new PostShelf(store.models, names, markdown));
    reads.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
    reads.refresh();
  }

  /** Every projection of every feature. */
  public static List<Projection<?>> projections() {
    try (AnnotationConfigApplicationContext context = scanned(".*Projections")) {
      context.refresh();
      List<Projection<?>> all = new ArrayList<>();
      context.getBeansOfType(Projection.class).values().forEach(all::add);
      return all;
    }
  }

  public <R> R reads(Class<R> type) {
    return reads.getBean(type);
  }

  /** Applies what has happened since the last time. */
  public void catchUp() {
    var events = community.events();
    store.apply(events.subList(applied, events.size()));
    applied = events.size();
    reads.getBean(Names.class).forget();
  }

  private static AnnotationConfigApplicationContext scanned(String names) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(names)));
    scanner.scan(FEATURES);
    return context;
  }

  @Override
  public void close() {
    reads.close();
    store.close();
  }
}
