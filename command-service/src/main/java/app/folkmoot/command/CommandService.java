package app.folkmoot.command;

import app.folkmoot.command.platform.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the command service. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class CommandService {
  public static void main(String[] arguments) {
    SpringApplication.run(CommandService.class, arguments);
  }
}
