package app.folkmoot.command;

import app.folkmoot.command.discussions.DiscussionCommand;
import app.folkmoot.command.groups.GroupCommand;
import app.folkmoot.command.groups.MembershipCommand;
import app.folkmoot.command.help.HelpCommand;
import app.folkmoot.command.members.MemberCommand;
import app.folkmoot.command.platform.Command;
import app.folkmoot.command.resources.ResourceCommand;
import java.util.List;

/** The sealed families of commands; a command added to one of them has its address at once. */
final class CommandFamilies {
  static final List<Class<? extends Command>> ALL =
      List.of(
          MemberCommand.class,
          GroupCommand.class,
          MembershipCommand.class,
          DiscussionCommand.class,
          ResourceCommand.class,
          HelpCommand.class);

  private CommandFamilies() {}
}
