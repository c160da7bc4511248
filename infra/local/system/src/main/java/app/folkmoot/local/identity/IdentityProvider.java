package app.folkmoot.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Runs the OpenID provider of the local system. */
@SpringBootApplication
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityProvider {

  /** Runs it until it is told to stop; the launcher names the properties file. */
  public static void main(String[] arguments) {
    SpringApplication.run(IdentityProvider.class, arguments);
  }
}
