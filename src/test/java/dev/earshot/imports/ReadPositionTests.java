package dev.earshot.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import dev.earshot.Texts;
import dev.earshot.imports.ReadPosition.Reached;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadPositionTests {

	private long now;

	private final ReadPosition position = new ReadPosition(1_000, () -> this.now);

	private final InputStream upload = this.position.count(new ByteArrayInputStream(new byte[1_000]));

	@Test
	void tellsHowMuchIsReadAndHowLongTheRestTakes() throws IOException {
		this.upload.readNBytes(199);
		this.upload.read();
		this.now = Duration.ofSeconds(10).toNanos();
		assertThat(this.position.reached()).isEqualTo(new Reached(20, 40));
		this.upload.readAllBytes();
		assertThat(this.position.reached()).isEqualTo(new Reached(100, 0));
	}

	@Test
	void doesNotGuessTooSoon() throws IOException {
		assertThat(this.position.reached()).isEqualTo(new Reached(0, 0));
		this.upload.readNBytes(10);
		this.now = Duration.ofSeconds(3).toNanos();
		assertThat(this.position.reached()).isEqualTo(new Reached(1, 0));
	}

	@Test
	void isToldInWordsForOneAndForMany() {
		assertThat(Texts.of("import.seconds", 1)).isEqualTo("about one second left");
		assertThat(Texts.of("import.seconds", 89)).isEqualTo("about 89 seconds left");
		assertThat(Texts.of("import.minutes", 1)).isEqualTo("about one minute left");
	}

}
