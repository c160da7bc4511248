package app.folkmoot.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the query service. */
@SpringBootApplication
public class QueryService {
  public static void main(String[] arguments) {
    SpringApplication.run(QueryService.class, arguments);
  }
}
