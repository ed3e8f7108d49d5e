package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.PlayFilter.Condition;

/**
 * Plays on one class of devices.
 */
public record OnDevice(DeviceClass device) implements Condition {

	@Override
	public String sql() {
		return "device = :device";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("device", this.device.ordinal());
	}

}
