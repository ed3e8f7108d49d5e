package dev.earshot.browser;

import java.time.Duration;
import java.util.function.Consumer;

import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Device;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import dev.earshot.standin.Repeat;
import dev.earshot.standin.Shuffle;

/**
 * Every page, in every state that looks different.
 */
enum Scene {

	SETUP((stage) -> stage.tab().open("/setup").reads("Register with Spotify").unfold("Invalid redirect URI")),

	SETUP_REFUSED((stage) -> stage.tab()
		.open("/setup")
		.fill("Client ID", "0".repeat(32))
		.fill("Client secret", "0".repeat(32))
		.press("Check and save")
		.sees("Spotify does not accept")),

	SETUP_MALFORMED((stage) -> stage.tab().open("/setup").press("Check and save").sees("A client ID has 32")),

	CODE((stage) -> stage.tab().open(stage.earshot().otherUrl() + "/setup").reads("Enter the setup code")),

	REGISTRATION((stage) -> stage.owner()
		.open("/setup")
		.reads("Registered")
		.unfold("Replace client ID")
		.unfold("Show the steps")),

	LOGIN((stage) -> stage.registered().tab().open("/login").unfold("Invalid redirect URI")),

	LOGIN_REFUSED((stage) -> stage.registered().tab().open("/login?refused=not-registered").sees("does not let")),

	LOGIN_ELSEWHERE((stage) -> stage.registered()
		.tab()
		.open(stage.earshot().otherUrl() + "/login")
		.reads("Log in from this device")),

	NOT_ADMITTED((stage) -> {
		stage.owner();
		stage.tab().with(stage.loggedIn(Person.SECOND_PERSON)).open("/login/not-admitted").sees("secondperson");
	}),

	DISCONNECTED((stage) -> stage.registered().tab().open("/profile/disconnected").reads("You are disconnected")),

	TRACK((listener) -> listener.seek(Duration.ofSeconds(84)), "Harbor Lights, Low Tide"),

	TRACK_WITHOUT_PICTURES((stage) -> {
		ImageHost.failing(stage.tab(), stage.spotify().url() + "/image/**", ImageHost.Fault.NOT_FOUND);
		stage.owner().open("/").reads("Harbor Lights, Low Tide");
	}),

	PAUSED((listener) -> listener.pause(), "Harbor Lights, Low Tide"),

	EXPLICIT((listener) -> listener.play(Catalogue.BAD_WEATHER_CHOIR), "Bad Weather Choir"),

	LONG_TITLE((listener) -> listener.play(Catalogue.INVENTORY), Catalogue.INVENTORY.name()),

	RIGHT_TO_LEFT((listener) -> listener.play(Catalogue.SNOW_LANTERN), Catalogue.SNOW_LANTERN.name()),

	EPISODE(Listener::playEpisode, Catalogue.SOUND_OF_FOG.name()),

	ADVERT(Listener::playAdvert, "An advertisement is playing"),

	LOCAL_FILE(Listener::playLocalFile, "Rehearsal Take 4"),

	EVERY_CIRCUMSTANCE((listener) -> {
		listener.transfer(Device.KITCHEN_SPEAKER);
		listener.shuffle(Shuffle.SMART);
		listener.repeat(Repeat.TRACK);
		listener.visiblePrivateSession();
	}, "Harbor Lights, Low Tide"),

	UNKNOWN(Listener::deviceWithNothingLoaded, "Nothing is loaded"),

	NOTHING(Listener::stop, "Nothing is playing"),

	NOWHERE(Listener::neverUsed, "Spotify is not open anywhere"),

	NO_WORD((stage) -> {
		stage.spotify().refuse("/me/player", "error-503", 100);
		stage.owner().open("/").reads("No word from Spotify yet");
	}),

	TROUBLE((stage) -> {
		Tab tab = stage.owner().open("/").reads("Harbor Lights, Low Tide");
		stage.spotify().refuse("/me/player", "error-503", 100);
		stage.lookNow();
		tab.sees("Spotify has trouble of its own.");
	}),

	PROFILE((stage) -> stage.owner().open("/profile").reads("Lantern Fox").unfold("Disconnect from Spotify")),

	PROFILE_DUE(
			(stage) -> stage.ownerWhoseLoginIsNearlySixMonthsOld().open("/profile").sees("Your Spotify login ends")),

	PEOPLE((stage) -> stage.ownerOfAHousehold().open("/admin").reads("People").unfold("Remove")),

	LINKS((stage) -> stage.ownerWithLinks()
		.open("/share")
		.reads("Links for others")
		.find(".link summary")
		.last()
		.click()),

	NO_LINKS((stage) -> stage.owner().open("/share").sees("You have no link yet.")),

	NEW_LINK((stage) -> stage.owner().open("/share/new").tick("opens-overlay", "opens-card", "opens-display")),

	LINK_REFUSED((stage) -> stage.owner()
		.open("/share/new")
		.tick("opens-overlay")
		.fill("Size in percent", "301")
		.press("Make the link")
		.sees("A name has 1 to 60 characters.")),

	LINK_ISSUED((stage) -> stage.owner()
		.open("/share/new")
		.fill("Name", "Everything at once")
		.tick("opens-overlay", "opens-card", "opens-feed", "opens-display")
		.press("Make the link")
		.reads("Everything at once is ready")),

	LINK_CLOSED((stage) -> stage.tab().open("/s/made-up/screen").reads("This link opens nothing")),

	WEBHOOKS((stage) -> stage.owner().open("/share/webhooks").reads("Make a webhook")),

	WEBHOOK_REFUSED((stage) -> stage.owner()
		.open("/share/webhooks")
		.fill("Name", "Living room lights")
		.fill("Address", "https://localhost/hook")
		.press("Make it")
		.sees("This address leads into a private network, or")),

	WEBHOOK_SECRET((stage) -> stage.ownerOfAWebhook().reads("Copy the secret")),

	WEBHOOK((stage) -> stage.ownerOfAWebhook()
		.press("Continue")
		.press("Send a test")
		.sees("Nothing answers at this address.")
		.unfold("Sent")
		.unfold("Remove this webhook")),

	NOT_FOUND((stage) -> stage.owner().open("/nowhere").reads("This page does not exist"));

	private final Consumer<Stage> play;

	Scene(Consumer<Stage> play) {
		this.play = play;
	}

	Scene(Consumer<Listener> situation, String heading) {
		this((stage) -> {
			situation.accept(stage.listener());
			stage.owner().open("/").reads(heading);
		});
	}

	Tab on(Stage stage) {
		this.play.accept(stage);
		return stage.tab();
	}

}
