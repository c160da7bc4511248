package app.folkmoot.insights.platform.facts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The one place that knows which surrogate stands for which member.
 *
 * <p>A surrogate is random and says nothing by itself. An erased member has none any more and never
 * gets another.
 */
public interface Surrogates {

  /**
   * The surrogates of these members. New ones are kept durably before this returns; an erased
   * member is left out of the answer.
   */
  Map<UUID, Long> of(Collection<UUID> memberIds);

  /** Forgets whose these are, for good; repeating it changes nothing. */
  void forget(Set<Long> surrogates);
}
