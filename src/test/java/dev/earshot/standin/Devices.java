package dev.earshot.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The devices of a person, at most one of them active.
 */
final class Devices {

	private final List<Device> all = new ArrayList<>();

	private @Nullable String active;

	void switchOn() {
		if (this.all.isEmpty()) {
			this.all.addAll(List.of(Device.STUDIO_DESK, Device.POCKET_PHONE, Device.KITCHEN_SPEAKER));
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

	void activate(Device device) {
		switchOn();
		this.active = device.name();
	}

	void volume(int percent) {
		this.all.replaceAll((device) -> isActive(device) ? device.at(percent) : device);
	}

	boolean isActive(Device device) {
		return device.name().equals(this.active);
	}

	Optional<Device> active() {
		return this.all.stream().filter(this::isActive).findFirst();
	}

	List<Device> all() {
		return List.copyOf(this.all);
	}

}
