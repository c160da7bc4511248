package app.folkmoot.local.launcher;

import app.folkmoot.local.DemoPerson;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an access token of a demo person: {@code infra/token USER [--data-dir DIR]}. */
public final class Token {

  private Token() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    OperatorCommand.run(() -> run(List.of(arguments)));
  }

  private static boolean run(List<String> arguments) throws Exception {
    String names =
        Arrays.stream(DemoPerson.values())
            .map(DemoPerson::username)
            .collect(Collectors.joining(", "));
    Path directory = OperatorCommand.defaultDirectory();
    String user = null;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (argument.equals("--data-dir")) {
        directory = Path.of(Options.value(argument, rest));
      } else if (argument.equals("--help")) {
        System.out.println(
            "infra/token USER [--data-dir DIR]   prints an access token, good for 12 hours; USER is"
                + " "
                + names);
        return true;
      } else {
        user = argument.toLowerCase(Locale.ROOT);
      }
    }
    if (user == null || DemoPerson.named(user).isEmpty()) {
      throw new CannotGoOn("infra/token needs one of " + names);
    }
    System.out.println(OperatorCommand.client(directory).token(user));
    return true;
  }
}
