package dev.earshot.operations.metrics;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LowCardinalityFilterTests {

	@Test
	void removesWhatBelongsToASingleRequest() {
		Observation.Context context = new Observation.Context();
		context.addLowCardinalityKeyValue(KeyValue.of("uri", "/s/{token}/card.svg"));
		context.addHighCardinalityKeyValue(KeyValue.of("http.url", "/s/secret/card.svg"));
		new LowCardinalityFilter().map(context);
		assertThat(context.getAllKeyValues()).containsExactly(KeyValue.of("uri", "/s/{token}/card.svg"));
	}

}
