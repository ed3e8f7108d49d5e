package dev.earshot.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.earshot.standin.Playable.Track;

/**
 * The buttons of the control panel and their actions.
 */
final class ControlButtons {

	private static final Duration SHORT = Duration.ofSeconds(30);

	private static final Duration QUOTA = Duration.ofMinutes(2);

	private final List<Button> buttons = new ArrayList<>();

	private final SpotifyStandIn standIn;

	ControlButtons(SpotifyStandIn standIn) {
		this.standIn = standIn;
		addMusic();
		addSituations();
		addDevices();
		addRefusals();
		addRegistration();
	}

	private Listener listener() {
		return this.standIn.listener();
	}

	private void addMusic() {
		String group = "Music";
		add(group, "next", "Next track", () -> listener().skip());
		add(group, "previous", "Previous track", () -> listener().previous());
		add(group, "pause", "Pause", () -> listener().pause());
		add(group, "resume", "Resume", () -> listener().resume());
		add(group, "near-end", "Jump close to the end", this::jumpCloseToTheEnd);
		add(group, "playlist", "Play Rainy Kitchen", () -> listener().play(Catalogue.KITCHEN.context()));
		add(group, "album", "Play an album", () -> listener().play(Catalogue.on(Catalogue.SALT_MAPS)));
		add(group, "liked-songs", "Play Liked Songs", () -> listener().play(listener().likedSongs()));
		add(group, "no-context", "Play a track by itself", () -> listener().play(Catalogue.TIN_ROOF_RADIO));
		addTrack("explicit", "Explicit track", Catalogue.BAD_WEATHER_CHOIR);
		addTrack("long-title", "Long title", Catalogue.INVENTORY);
		addTrack("japanese", "Japanese title", Catalogue.RAINY_KITCHEN);
		addTrack("right-to-left", "Title from right to left", Catalogue.SNOW_LANTERN);
	}

	private void addTrack(String action, String label, Track track) {
		int place = Catalogue.KITCHEN.tracks().indexOf(track);
		add("Music", action, label, () -> listener().play(Catalogue.KITCHEN.context(), place));
	}

	private void jumpCloseToTheEnd() {
		Optional.ofNullable(listener().track())
			.ifPresent((track) -> listener().seek(track.duration().minusSeconds(10)));
	}

	private void addSituations() {
		String group = "Other situations";
		add(group, "episode", "Podcast episode", () -> listener().playEpisode());
		add(group, "advert", "Advert", () -> listener().playAdvert());
		add(group, "local-file", "Local file", () -> listener().playLocalFile());
		add(group, "unknown", "Device with nothing loaded", () -> listener().deviceWithNothingLoaded());
		add(group, "stop", "Close Spotify (204)", () -> listener().stop());
		add(group, "never-used", "Never used Spotify", () -> listener().neverUsed());
		add(group, "private-session", "Private session", () -> listener().privateSession(true));
		add(group, "private-session-shown", "Private session, still shown", () -> listener().visiblePrivateSession());
		add(group, "private-session-end", "End private session", () -> listener().privateSession(false));
	}

	private void addDevices() {
		String group = "Devices and modes";
		add(group, "desk", "Studio desk", () -> listener().transfer(SimulatedDevice.STUDIO_DESK));
		add(group, "phone", "Pocket phone", () -> listener().transfer(SimulatedDevice.POCKET_PHONE));
		add(group, "speaker", "Kitchen speaker (restricted)",
				() -> listener().transfer(SimulatedDevice.KITCHEN_SPEAKER));
		add(group, "shuffle", "Shuffle", () -> listener().shuffle(Shuffle.ON));
		add(group, "smart-shuffle", "Smart shuffle", () -> listener().shuffle(Shuffle.SMART));
		add(group, "shuffle-off", "Shuffle off", () -> listener().shuffle(Shuffle.OFF));
		add(group, "repeat-track", "Repeat track", () -> listener().repeat(Repeat.TRACK));
		add(group, "repeat-context", "Repeat context", () -> listener().repeat(Repeat.CONTEXT));
		add(group, "repeat-off", "Repeat off", () -> listener().repeat(Repeat.OFF));
		add(group, "free", "Listener without Premium", () -> listener().premium(false));
		add(group, "premium", "Listener with Premium", () -> listener().premium(true));
	}

	private void addRefusals() {
		String group = "Refusals";
		refuse(group, "rate-limit", "429 for 30 s", "error-429-rate-limit", SHORT);
		refuse(group, "quota", "Quota exceeded for 2 min", "error-429-quota-exceeded", QUOTA);
		refuse(group, "server-error", "503 for 30 s", "error-503", SHORT);
		add(group, "unreachable", "No network", this.standIn::unreachable);
		add(group, "silent", "Never answers", this.standIn::silent);
		add(group, "revoke", "Revoke the login", () -> this.standIn.tokens().revoke(listener()));
		add(group, "expire", "Expire the access token", () -> this.standIn.tokens().expireAccessTokens());
		add(group, "wrong-secret", "Wrong client secret for 30 s",
				() -> this.standIn.refuse(TokenEndpoint.PATH, "token-error-invalid-client-secret", SHORT));
		add(group, "rotate-secret", "Replace the client secret", () -> this.standIn.app().rotateSecret());
		refuse(group, "permissions", "Permissions missing for 30 s", "error-401-permissions-missing", SHORT);
		add(group, "well", "All well again", this::recover);
	}

	private void addRegistration() {
		String group = "The app's registration";
		add(group, "owner-free", "Owner without Premium", () -> this.standIn.app().ownerHasPremium(false));
		add(group, "owner-premium", "Owner with Premium", () -> this.standIn.app().ownerHasPremium(true));
		add(group, "off-list", "Take Lantern Fox off the list",
				() -> this.standIn.app().disallow(Person.LANTERN_FOX.id()));
		add(group, "on-list", "Put Lantern Fox on the list", () -> this.standIn.app().allow(Person.LANTERN_FOX.id()));
		add(group, "plain-text", "Refuse in plain text", () -> this.standIn.app().refuseInPlainText(true));
		add(group, "reset", "Start over", this.standIn::reset);
	}

	private void recover() {
		this.standIn.recover();
		this.standIn.app().ownerHasPremium(true);
		this.standIn.app().refuseInPlainText(false);
		this.standIn.app().allow(Person.LANTERN_FOX.id());
		listener().premium(true);
		listener().privateSession(false);
	}

	private void refuse(String group, String action, String label, String sample, Duration duration) {
		add(group, action, label, () -> this.standIn.refuse(Refusals.EVERYTHING, sample, duration));
	}

	private void add(String group, String action, String label, Runnable press) {
		this.buttons.add(new Button(group, action, label, press));
	}

	boolean press(String action) {
		Optional<Button> pressed = this.buttons.stream().filter((button) -> button.action().equals(action)).findFirst();
		pressed.map(Button::press).ifPresent(Runnable::run);
		return pressed.isPresent();
	}

	Map<String, List<Button>> byGroup() {
		return this.buttons.stream()
			.collect(Collectors.groupingBy(Button::group, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * A button.
	 *
	 * @param action the last part of its path
	 * @param press the action
	 */
	record Button(String group, String action, String label, Runnable press) {
	}

}
