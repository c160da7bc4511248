package app.folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.Internal;
import app.folkmoot.command.platform.entry.CommandCatalog;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

/** The lists that the platform builds on leave nothing out. */
class CommandFamiliesTest {
  /** The commands of the areas built so far, and the admin's. */
  private static final List<String> ADDRESSES =
      Stream.of(
              "update-profile set-notification-preferences share-self-identification",
              "withdraw-self-identification record-visit follow-member unfollow-member mark-as-bot",
              "leave-community destroy-member-keys create-group update-group archive-group",
              "join-group leave-group request-membership approve-membership decline-membership",
              "invite-member accept-invitation assign-group-role remove-member ban-member",
              "start-discussion reply edit-post delete-post pin-post lock-discussion mark-answer",
              "react unreact save-post post-resource update-resource request-help",
              "cancel-help-request offer-help accept-offer decline-offer withdraw-offer",
              "complete-help thank-helper")
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .toList();

  @Test
  void givesEveryCommandItsAddress() {
    assertThat(new CommandCatalog(CommandFamilies.ALL).all().keySet())
        .containsExactlyInAnyOrderElementsOf(ADDRESSES);
  }

  @Test
  void knowsEveryCommandThereIs() {
    List<Class<?>> listed =
        CommandFamilies.ALL.stream()
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(commandRecords());
  }

  @Test
  void sendsEveryCommandToExactlyOneAggregate() {
    List<Class<?>> decided =
        Aggregates.ALL.entrySet().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()))
            .flatMap(CommandFamiliesTest::decidedBy)
            .toList();
    assertThat(decided).containsExactlyInAnyOrderElementsOf(commandRecords());
  }

  @Test
  void givesInternalCommandsNoAddress() {
    assertThat(commandRecords().stream().filter(type -> type.isAnnotationPresent(Internal.class)))
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "RegisterMember",
            "GiveUpGroupRole",
            "ExpectOpenRequest",
            "TakeHelpRequest",
            "ReopenHelpRequest");
  }

  private static Stream<Class<?>> decidedBy(Class<?> aggregate) {
    Stream<Class<?>[]> makers =
        Arrays.stream(aggregate.getDeclaredConstructors())
            .filter(maker -> maker.isAnnotationPresent(CommandHandler.class))
            .map(maker -> maker.getParameterTypes());
    Stream<Class<?>[]> handlers =
        Arrays.stream(aggregate.getDeclaredMethods())
            .filter(handler -> handler.isAnnotationPresent(CommandHandler.class))
            .map(handler -> handler.getParameterTypes());
    return Stream.concat(makers, handlers).map(parameters -> parameters[0]);
  }

  private static Collection<Class<?>> commandRecords() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.folkmoot.command")
            .stream()
            .filter(type -> type.isAssignableTo(Command.class) && type.isRecord())
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }
}
