package app.folkmoot.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Text} component (or a list of them) that is by or about a person: the event store
 * keeps it encrypted under a key of that person, and destroying the key erases it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {
  /** Name of the component that holds the owner's member id. */
  String owner();

  /** Which of the owner's keys protects the text. */
  Purpose purpose();

  /**
   * Name of a component whose value narrows the key further, as a dimension does; empty for none.
   */
  String scope() default "";

  /** What a key protects, and so what its destruction erases. */
  enum Purpose {
    /** Who the person is: names, headline, profile. */
    IDENTITY,
    /** What the person wrote. */
    CONTENT,
    /** How the person describes themselves for inclusion metrics; one key for each dimension. */
    SELF_IDENTIFICATION
  }
}
