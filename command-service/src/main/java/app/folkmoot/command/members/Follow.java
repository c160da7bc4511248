package app.folkmoot.command.members;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.folkmoot.command.members.MemberCommand.FollowMember;
import app.folkmoot.command.members.MemberCommand.UnfollowMember;
import app.folkmoot.command.platform.Actor;
import app.folkmoot.command.platform.Refused;
import app.folkmoot.command.platform.Standings;
import app.folkmoot.events.members.MemberEvent.MemberFollowed;
import app.folkmoot.events.members.MemberEvent.MemberUnfollowed;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** Whether one member follows another. */
@SuppressWarnings("NullAway.Init") // filled by its first event
public final class Follow {
  @AggregateIdentifier private UUID followId;
  private boolean following;

  Follow() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(FollowMember command, Actor actor, Standings standings) {
    Refused.when(actor.isMember(command.memberId()), MemberRefusal.NOT_YOURSELF);
    Refused.when(!standings.isMemberOfCommunity(command.memberId()), MemberRefusal.NO_SUCH_MEMBER);
    Refused.when(following, MemberRefusal.ALREADY_FOLLOWING);
    apply(new MemberFollowed(actor.memberId(), command.memberId()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(UnfollowMember command, Actor actor) {
    Refused.when(!following, MemberRefusal.NOT_FOLLOWING);
    apply(new MemberUnfollowed(actor.memberId(), command.memberId()));
  }

  @EventSourcingHandler
  void on(MemberFollowed event) {
    followId = MemberCommand.followId(event.memberId(), event.followedId());
    following = true;
  }

  @EventSourcingHandler
  void on(MemberUnfollowed event) {
    following = false;
  }
}
