package app.folkmoot.insights;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts insights-batch. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(Settings.class)
public class InsightsBatch {
  public static void main(String[] arguments) {
    SpringApplication.run(InsightsBatch.class, arguments);
  }
}
