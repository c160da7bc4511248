package app.folkmoot.command.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An absolute http or https address without a user name in it (RFC 3986). */
@Pattern(
    regexp = "(?i)https?://[^\\s\\p{Cntrl}/?#@]+([/?#][^\\s\\p{Cntrl}]*)?",
    message = "must start with https:// or http://")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WebAddress {
  /** Not used: the pattern has its own. */
  String message() default "must start with https:// or http://";

  /** As Jakarta Validation asks of every constraint. */
  Class<?>[] groups() default {};

  /** As Jakarta Validation asks of every constraint. */
  Class<? extends Payload>[] payload() default {};
}
