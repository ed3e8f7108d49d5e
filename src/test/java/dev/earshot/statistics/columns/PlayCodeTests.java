package dev.earshot.statistics.columns;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlayCodeTests {

	@ParameterizedTest
	@EnumSource
	void tellsWhatItWasMadeOf(PlaySource source) {
		for (EndReason end : EndReason.values()) {
			for (DeviceClass device : DeviceClass.values()) {
				byte code = PlayCode.of(source, end, device);
				assertThat(PlayCode.source(code)).isEqualTo(source);
				assertThat(PlayCode.end(code)).isEqualTo(end);
				assertThat(PlayCode.device(code)).isEqualTo(device);
			}
		}
	}

	@Test
	void fitsAByte() {
		assertThat(PlayCode.COUNT).isLessThanOrEqualTo(256);
	}

}
