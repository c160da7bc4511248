package app.folkmoot.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.events.Personal.Purpose;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.JoinedVia;
import app.folkmoot.events.groups.MembershipEvent.MemberInvited;
import app.folkmoot.events.groups.MembershipEvent.MemberLeft;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.events.members.MemberEvent.MemberKeysDestroyed;
import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.groups.GroupView;
import app.folkmoot.query.help.HelpReads;
import app.folkmoot.query.members.MemberReads;
import app.folkmoot.query.platform.Standing.State;
import app.folkmoot.query.platform.posts.FullPostView;
import app.folkmoot.query.platform.posts.HelpStatus;
import app.folkmoot.query.platform.posts.PostView;
import app.folkmoot.query.platform.store.Community;
import app.folkmoot.query.platform.store.ReadSide;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what, over every read. */
class VisibilityTest {
  private final ReadSide side = new ReadSide();
  private final Community community = side.community;
  private final GroupReads groups = side.reads(GroupReads.class);
  private final FeedReads feed = side.reads(FeedReads.class);
  private final ThreadReads threads = side.reads(ThreadReads.class);
  private final HelpReads help = side.reads(HelpReads.class);
  private final MemberReads members = side.reads(MemberReads.class);
  private UUID owner = new UUID(0, 0);
  private UUID outsider = new UUID(0, 0);
  private UUID open = new UUID(0, 0);
  private UUID secret = new UUID(0, 0);
  private UUID openPost = new UUID(0, 0);
  private UUID secretPost = new UUID(0, 0);
  private UUID secretReply = new UUID(0, 0);

  @BeforeEach
  void aPublicAndAPrivateGroup() {
    owner = community.member("Olive");
    outsider = community.member("Otto");
    open = community.group("open", owner, Visibility.PUBLIC);
    secret = community.group("secret", owner, Visibility.PRIVATE);
    openPost = community.discussion(open, owner, "Open words", "For all");
    secretPost = community.discussion(secret, owner, "Secret words", "For few");
    secretReply = community.reply(secretPost, secret, owner, "Hush");
    community.helpRequest(open, owner, "Open help");
    community.helpRequest(secret, owner, "Secret help");
    side.catchUp();
  }

  @AfterEach
  void close() {
    side.close();
  }

  @Test
  void aPrivateGroupDoesNotExistForThoseOutsideIt() {
    for (Viewer viewer :
        List.of(viewer(outsider, Map.of()), moderator(outsider), viewer(null, Map.of()))) {
      assertThat(groups.groups(viewer, null, PageRequest.first()).items())
          .extracting(GroupView::slug)
          .containsExactly("open");
      assertHidden(() -> groups.group(viewer, secret));
      assertHidden(() -> groups.bySlug(viewer, "secret"));
      assertHidden(() -> groups.members(viewer, secret, PageRequest.first()));
      assertHidden(() -> groups.keepers(viewer, secret));
      assertHidden(() -> groups.requests(viewer, secret, PageRequest.first()));
      assertNoPosts(viewer);
    }
  }

  @Test
  void itsMembersSeeItAll() {
    Viewer viewer = viewer(owner, Map.of(open, member(), secret, member()));
    assertThat(groups.group(viewer, secret).memberCount()).isEqualTo(1);
    assertThat(feed.group(viewer, secret, PageRequest.first()).items())
        .extracting(PostView::title)
        .containsExactly("Secret help", "Secret words");
    assertThat(feed.home(viewer, PageRequest.first()).items())
        .extracting(PostView::title)
        .containsExactly("Secret help", "Open help", "Secret words", "Open words");
    assertThat(feed.home(viewer, PageRequest.first()).items().getFirst().why())
        .isEqualTo("You are a member of The secret.");
    assertThat(threads.post(viewer, secretPost).body()).isEqualTo("For few");
    assertThat(threads.replies(viewer, secretPost, PageRequest.first()).items()).hasSize(1);
    assertThat(help.board(viewer, HelpStatus.OPEN, null, PageRequest.first()).items()).hasSize(2);
  }

  @Test
  void anInvitationShowsNameAndPurposeAndNothingElse() {
    community.happens(new MemberInvited(secret, outsider, owner));
    side.catchUp();
    Viewer viewer = viewer(outsider, Map.of(secret, new Standing(State.INVITED, GroupRole.NONE)));
    GroupView group = groups.group(viewer, secret);
    assertThat(group.name()).isEqualTo("The secret");
    assertThat(group.purpose()).isEqualTo("About secret");
    assertThat(group.memberCount()).isNull();
    assertThat(groups.invitations(viewer)).hasSize(1);
    assertHidden(() -> groups.members(viewer, secret, PageRequest.first()));
    assertNoPosts(viewer);
  }

  @Test
  void anAdminSeesNameAndOwnersOfAPrivateGroupOnly() {
    Viewer admin = new Viewer(outsider, Set.of(Role.MEMBER, Role.ADMIN), Map.of());
    assertThat(groups.group(admin, secret).name()).isEqualTo("The secret");
    assertThat(groups.group(admin, secret).purpose()).isEmpty();
    assertNoPosts(admin);
  }

  @Test
  void leavingActsAtOnce() {
    community.happens(new MemberLeft(secret, owner));
    side.catchUp();
    Viewer viewer = viewer(owner, Map.of(open, member()));
    assertHidden(() -> groups.group(viewer, secret));
    assertNoPosts(viewer);
  }

  @Test
  void aPublicGroupIsReadByEverySignedInPerson() {
    Viewer viewer = viewer(outsider, Map.of());
    assertThat(threads.post(viewer, openPost).html()).isEqualTo("<p>For all</p>\n");
    assertThat(feed.group(viewer, open, PageRequest.first()).items()).hasSize(2);
    assertThat(feed.home(viewer, PageRequest.first()).items()).isEmpty();
  }

  @Test
  void aFormerMembersNameAndWordsAreGoneFromEveryRead() {
    UUID reply = community.reply(openPost, open, outsider, "Otto was here");
    community.joins(open, outsider, JoinedVia.OPEN);
    community.happens(new MemberKeysDestroyed(owner, List.of(Purpose.IDENTITY, Purpose.CONTENT)));
    side.catchUp();
    Viewer viewer = viewer(outsider, Map.of(open, member()));
    assertThat(members.member(viewer, owner).displayName()).isEqualTo("Former member");
    assertThat(members.people(viewer, null, PageRequest.first()).items())
        .extracting(each -> each.displayName())
        .containsExactly("Otto");
    assertThat(feed.group(viewer, open, PageRequest.first()).items()).isEmpty();
    FullPostView placeholder = threads.post(viewer, openPost);
    assertThat(placeholder.body()).isNull();
    assertThat(placeholder.html()).isEmpty();
    assertThat(placeholder.post().erased()).isTrue();
    assertThat(placeholder.post().title()).isEqualTo("Post of a former member");
    assertThat(placeholder.post().author().displayName()).isEqualTo("Former member");
    assertThat(threads.replies(viewer, openPost, PageRequest.first()).items())
        .extracting(each -> each.post().postId())
        .containsExactly(reply);
  }

  private void assertNoPosts(Viewer viewer) {
    assertHidden(() -> feed.group(viewer, secret, PageRequest.first()));
    assertHidden(() -> feed.pinned(viewer, secret));
    assertHidden(() -> threads.post(viewer, secretPost));
    assertHidden(() -> threads.post(viewer, secretReply));
    assertHidden(() -> threads.replies(viewer, secretPost, PageRequest.first()));
    assertThat(feed.home(viewer, PageRequest.first()).items())
        .extracting(PostView::groupId)
        .doesNotContain(secret);
    assertThat(feed.waiting(viewer, 10)).extracting(PostView::groupId).doesNotContain(secret);
    assertThat(help.board(viewer, HelpStatus.OPEN, null, PageRequest.first()).items())
        .extracting(each -> each.post().title())
        .containsExactly("Open help");
  }

  private static void assertHidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
    assertThatThrownBy(read).isInstanceOf(NotFoundException.class);
  }

  private static Standing member() {
    return new Standing(State.MEMBER, GroupRole.NONE);
  }

  private static Viewer viewer(@Nullable UUID member, Map<UUID, Standing> standings) {
    return new Viewer(member, Set.of(Role.MEMBER), standings);
  }

  private static Viewer moderator(UUID member) {
    return new Viewer(member, Set.of(Role.MEMBER, Role.MODERATOR), Map.of());
  }
}
