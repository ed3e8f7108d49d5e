package dev.earshot.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The devices of a person, at most one of them active.
 */
final class Devices {

	private final List<SimulatedDevice> all = new ArrayList<>();

	private @Nullable String active;

	void switchOn() {
		if (this.all.isEmpty()) {
			this.all.addAll(List.of(SimulatedDevice.STUDIO_DESK, SimulatedDevice.POCKET_PHONE,
					SimulatedDevice.KITCHEN_SPEAKER));
		}
		if (this.active == null) {
			this.active = this.all.getFirst().name();
		}
	}

	void switchOff() {
		this.active = null;
	}

	void remove() {
		this.active = null;
		this.all.clear();
	}

	void activate(SimulatedDevice device) {
		switchOn();
		this.active = device.name();
	}

	void volume(int percent) {
		this.all.replaceAll((device) -> isActive(device) ? device.at(percent) : device);
	}

	boolean isActive(SimulatedDevice device) {
		return device.name().equals(this.active);
	}

	Optional<SimulatedDevice> active() {
		return this.all.stream().filter(this::isActive).findFirst();
	}

	List<SimulatedDevice> all() {
		return List.copyOf(this.all);
	}

}
