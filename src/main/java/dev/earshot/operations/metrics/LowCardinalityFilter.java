package dev.earshot.operations.metrics;

import java.util.List;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

import org.springframework.stereotype.Component;

/**
 * Removes from traces what has as many values as there are requests, such as addresses.
 * Those of share links contain a token.
 */
@Component
class LowCardinalityFilter implements ObservationFilter {

	@Override
	public Observation.Context map(Observation.Context context) {
		List<String> names = context.getHighCardinalityKeyValues().stream().map(KeyValue::getKey).toList();
		names.forEach(context::removeHighCardinalityKeyValue);
		return context;
	}

}
