package app.folkmoot.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final Path HOME = Path.of("/checkout");

  @Test
  void takesTheDefaultsWhenNothingIsAsked() {
    Options options = Options.parse(List.of(), HOME);
    assertThat(options.action()).isEqualTo(Options.Action.RUN);
    assertThat(options.dataDirectory()).isEqualTo(Path.of("/checkout/data"));
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.empty()).isFalse();
    assertThat(options.zone()).isNull();
  }

  @Test
  void readsEveryOption() {
    Options options =
        Options.parse(
            List.of(
                "--data-dir",
                "/d",
                "--port",
                "9080",
                "--empty",
                "--zone",
                "Asia/Tokyo",
                "--heap",
                "mongo=4g"),
            HOME);
    assertThat(options.dataDirectory()).isEqualTo(Path.of("/d"));
    assertThat(options.port()).isEqualTo(9080);
    assertThat(options.empty()).isTrue();
    assertThat(options.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(options.heaps()).containsEntry(PartName.MONGO, "4g");
  }

  @ParameterizedTest
  @CsvSource({
    "--port,eighty,number from 1024",
    "--port,80,number from 1024",
    "--zone,Mars/Olympus,time zone such as",
    "--heap,postgresql=1g,mongo=4g",
    "--heap,mongo=lots,mongo=4g",
    "--prot,8080,--help lists them"
  })
  void saysWhatAnOptionNeeds(String option, String value, String advice) {
    assertThatThrownBy(() -> Options.parse(List.of(option, value), HOME))
        .isInstanceOf(CannotGoOn.class)
        .hasMessageContaining(advice);
  }

  @Test
  void saysThatAValueIsMissing() {
    assertThatThrownBy(() -> Options.parse(List.of("--data-dir"), HOME))
        .hasMessageContaining("--data-dir needs a value");
  }
}
