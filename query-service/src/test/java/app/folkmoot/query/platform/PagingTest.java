package app.folkmoot.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.folkmoot.events.Text;
import app.folkmoot.events.discussions.DeletedBy;
import app.folkmoot.events.discussions.DiscussionEvent.DiscussionStarted;
import app.folkmoot.events.discussions.PostEvent.PostDeleted;
import app.folkmoot.events.groups.GroupRole;
import app.folkmoot.events.groups.Visibility;
import app.folkmoot.query.discussions.ThreadReads;
import app.folkmoot.query.feed.FeedReads;
import app.folkmoot.query.groups.GroupReads;
import app.folkmoot.query.platform.Standing.State;
import app.folkmoot.query.platform.posts.PostView;
import app.folkmoot.query.platform.store.Community;
import app.folkmoot.query.platform.store.ReadSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists read page by page, while people go on writing. */
class PagingTest {
  private final ReadSide side = new ReadSide();
  private final Community community = side.community;
  private final FeedReads feed = side.reads(FeedReads.class);
  private final UUID ann = community.member("Ann");
  private final UUID group = community.group("garden", ann, Visibility.PUBLIC);
  private final UUID second = community.group("kitchen", ann, Visibility.PUBLIC);
  private final Viewer viewer =
      new Viewer(
          ann,
          Set.of(Role.MEMBER),
          Map.of(
              group, new Standing(State.MEMBER, GroupRole.OWNER),
              second, new Standing(State.MEMBER, GroupRole.OWNER)));

  @AfterEach
  void close() {
    side.close();
  }

  @Test
  void aFeedNeitherRepeatsNorHidesAnythingWhilePeopleWrite() {
    List<UUID> posts = posts(group, 55);
    Collections.reverse(posts);
    List<UUID> read =
        readAll(
            10,
            page -> feed.group(viewer, group, page),
            () -> community.discussion(group, ann, "In between", "new"));
    assertThat(read).isEqualTo(posts);
  }

  @Test
  void postsOfOneInstantAreOrderedByPosition() {
    Instant instant = Instant.parse("2026-01-01T00:00:00Z");
    List<UUID> posts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      UUID id = community.newId();
      community.happens(
          id,
          new DiscussionStarted(id, group, ann, Text.of("Old"), Text.of("old"), List.of()),
          instant);
      posts.addFirst(id);
    }
    side.catchUp();
    assertThat(readAll(4, page -> feed.group(viewer, group, page), () -> {})).isEqualTo(posts);
  }

  @Test
  void homeMergesAllGroupsInOneOrder() {
    List<UUID> posts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      posts.addFirst(community.discussion(i % 3 == 0 ? second : group, ann, "Post " + i, "text"));
    }
    side.catchUp();
    assertThat(readAll(7, page -> feed.home(viewer, page), () -> {})).isEqualTo(posts);
  }

  @Test
  void aPageIsFilledPastWhatIsDeleted() {
    List<UUID> posts = posts(group, 60);
    List<UUID> kept = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      if (i >= 10 && i < 50) {
        UUID post = posts.get(i);
        community.happens(new PostDeleted(post, post, ann, DeletedBy.AUTHOR));
      } else {
        kept.addFirst(posts.get(i));
      }
    }
    side.catchUp();
    assertThat(feed.group(viewer, group, PageRequest.of(null, 15)).items()).hasSize(15);
    assertThat(readAll(15, page -> feed.group(viewer, group, page), () -> {})).isEqualTo(kept);
  }

  @Test
  void repliesComeOldestFirst() {
    UUID post = community.discussion(group, ann, "Tulips", "When?");
    List<UUID> replies = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      replies.add(community.reply(post, group, ann, "reply " + i));
    }
    side.catchUp();
    ThreadReads threads = side.reads(ThreadReads.class);
    List<UUID> read = new ArrayList<>();
    String cursor = null;
    do {
      var page = threads.replies(viewer, post, PageRequest.of(cursor, 8));
      page.items().forEach(reply -> read.add(reply.post().postId()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(read).isEqualTo(replies);
    assertThat(threads.post(viewer, post).post().replyCount()).isEqualTo(33);
  }

  @Test
  void groupsAreListedByNameAndFoundByWords() {
    for (int i = 0; i < 25; i++) {
      community.group("group-" + (char) ('z' - i), ann, Visibility.PUBLIC);
    }
    side.catchUp();
    GroupReads groups = side.reads(GroupReads.class);
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      var page = groups.groups(viewer, null, PageRequest.of(cursor, 4));
      page.items().forEach(each -> names.add(each.name()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(names).hasSize(27).isSorted();
    assertThat(groups.groups(viewer, "ABOUT kitch", PageRequest.first()).items())
        .extracting(each -> each.slug())
        .containsExactly("kitchen");
  }

  @Test
  void refusesCursorsAndLimitsThatCannotBe() {
    posts(group, 1);
    for (int limit : new int[] {0, -1, 101}) {
      assertThatThrownBy(() -> PageRequest.of(null, limit)).isInstanceOf(BadRequestException.class);
    }
    for (String cursor : List.of("!", "abc", Cursor.of("x", "y"), Cursor.of(1L), "$ne")) {
      assertThatThrownBy(() -> feed.group(viewer, group, PageRequest.of(cursor, 5)))
          .isInstanceOf(BadRequestException.class);
    }
  }

  private List<UUID> posts(UUID where, int count) {
    List<UUID> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(community.discussion(where, ann, "Post " + i, "text " + i));
    }
    side.catchUp();
    return posts;
  }

  private List<UUID> readAll(
      int limit, Function<PageRequest, Page<PostView>> read, Runnable between) {
    List<UUID> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<PostView> page = read.apply(PageRequest.of(cursor, limit));
      page.items().forEach(item -> ids.add(item.postId()));
      cursor = page.nextCursor();
      between.run();
      side.catchUp();
    } while (cursor != null);
    return ids;
  }
}
