package app.folkmoot.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The identity of a stored event: a logical name and a revision, never the class name.
 *
 * <p>A renamed, split or re-measured component is a new revision with an {@link Upcaster}; an added
 * optional component is not. A name is never used again for something else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
  /** Logical name, such as {@code group.created}. */
  String value();

  /** Revision of the component set, counted from 1. */
  int revision() default 1;

  /**
   * Whether the event leaves the event store for Kafka and history; self-identification never does.
   */
  boolean published() default true;
}
