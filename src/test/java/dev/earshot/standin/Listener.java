package dev.earshot.standin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.earshot.standin.Playable.Track;
import org.jspecify.annotations.Nullable;

/**
 * A person listening. Tests say what the person does; the music goes on with the clock.
 * Everything here is what they do with their own hands, which always works: what Spotify
 * allows over the Web API is not decided here.
 */
public final class Listener {

	private final Person person;

	private final InstantSource clock;

	private final PlayLog log = new PlayLog(this::isPrivate);

	private final Deck deck;

	private final Devices devices = new Devices();

	private final Set<String> liked = new LinkedHashSet<>();

	private Privacy privacy = Privacy.NONE;

	private boolean premium = true;

	Listener(Person person, InstantSource clock) {
		this.person = person;
		this.clock = clock;
		this.deck = new Deck(clock, this.log);
	}

	synchronized void begin() {
		this.log.begin(this.clock.instant(), Catalogue.KITCHEN);
		this.liked.addAll(List.of(Catalogue.HARBOR_LIGHTS.uri(), Catalogue.RAINY_KITCHEN.uri()));
		play(Catalogue.KITCHEN.context(), 1);
	}

	synchronized void startOver() {
		neverUsed();
		this.liked.clear();
		this.deck.shuffle(Shuffle.OFF);
		this.privacy = Privacy.NONE;
		this.premium = true;
		this.deck.repeat(Repeat.OFF);
		this.deck.autoplay(true);
	}

	public Person person() {
		return this.person;
	}

	public void play(Context context) {
		play(context, 0);
	}

	public synchronized void play(Context context, int index) {
		load(new RunningOrder(context, context.items(), index));
	}

	public synchronized void play(Playable... items) {
		load(new RunningOrder(null, List.of(items), 0));
	}

	private void load(RunningOrder order) {
		this.devices.switchOn();
		this.deck.load(order);
	}

	public void playEpisode() {
		play(Catalogue.podcast());
	}

	public void playLocalFile() {
		play(Catalogue.REHEARSAL);
	}

	/**
	 * Lets an advert come between, after which the music goes on.
	 */
	public synchronized void playAdvert() {
		this.devices.switchOn();
		this.deck.interruptWith(Catalogue.ADVERT);
	}

	/**
	 * Leaves Spotify open with nothing loaded, which it reports as {@code unknown}.
	 */
	public synchronized void deviceWithNothingLoaded() {
		this.devices.switchOn();
		this.deck.unload();
	}

	/**
	 * Closes Spotify everywhere: no device is active.
	 */
	public synchronized void stop() {
		this.deck.unload();
		this.devices.switchOff();
	}

	/**
	 * Becomes a person who never opened Spotify on any device.
	 */
	public synchronized void neverUsed() {
		this.deck.unload();
		this.devices.remove();
		this.log.clear();
	}

	public synchronized void pause() {
		this.deck.pause();
	}

	public synchronized void resume() {
		this.deck.resume();
	}

	public synchronized void skip() {
		this.deck.skip();
	}

	public synchronized void previous() {
		this.deck.previous();
	}

	public synchronized void seek(Duration position) {
		this.deck.seek(position);
	}

	public synchronized void transfer(Device device) {
		this.devices.activate(device);
	}

	public synchronized void volume(int percent) {
		this.devices.volume(percent);
	}

	public synchronized void shuffle(Shuffle shuffle) {
		this.deck.shuffle(shuffle);
	}

	public synchronized void repeat(Repeat repeat) {
		this.deck.repeat(repeat);
	}

	/**
	 * Whether a context begins again after its last track, as it does unless told.
	 * @param autoplay whether music goes on at the end
	 */
	public synchronized void autoplay(boolean autoplay) {
		this.deck.autoplay(autoplay);
	}

	public synchronized void enqueue(Playable item) {
		this.deck.enqueue(item);
	}

	public synchronized void like(String uri) {
		this.liked.add(uri);
	}

	public synchronized void unlike(String uri) {
		this.liked.remove(uri);
	}

	public synchronized boolean likes(String uri) {
		return this.liked.contains(uri);
	}

	/**
	 * Begins or ends a private session, in which Spotify tells nothing.
	 * @param on whether it begins
	 */
	public synchronized void privateSession(boolean on) {
		this.deck.settle();
		this.privacy = on ? Privacy.HIDDEN : Privacy.NONE;
	}

	/**
	 * Begins a private session of the kind in which Spotify still tells what plays, with
	 * {@code is_private_session} set on the device.
	 */
	public synchronized void privateSessionInTheOpen() {
		this.deck.settle();
		this.privacy = Privacy.SHOWN;
	}

	synchronized boolean isPrivate() {
		return this.privacy != Privacy.NONE;
	}

	public synchronized void premium(boolean premium) {
		this.premium = premium;
	}

	public synchronized boolean hasPremium() {
		return this.premium;
	}

	/**
	 * What they hear right now.
	 * @return nothing if Spotify would say that nothing is available or active
	 */
	public synchronized Optional<Moment> now() {
		this.deck.settle();
		if (this.privacy == Privacy.HIDDEN) {
			return Optional.empty();
		}
		return this.devices.active().map(this::momentOn);
	}

	private Moment momentOn(Device device) {
		return new Moment(device, this.deck.item(), this.deck.context(), this.deck.isPlaying(), this.deck.position(),
				this.deck.changed(), this.deck.shuffle(), this.deck.repeat(), this.deck.hasPrevious(), isPrivate());
	}

	/**
	 * The track that they hear right now.
	 * @return the track, or {@code null} if it is none
	 */
	public @Nullable Track track() {
		return now().map(Moment::item).filter(Track.class::isInstance).map(Track.class::cast).orElse(null);
	}

	public synchronized List<Playable> upcoming() {
		this.deck.settle();
		return this.deck.upcoming();
	}

	/**
	 * The tracks that they heard to the end.
	 * @return fifty at most, newest first
	 */
	public synchronized List<Play> recentPlays() {
		this.deck.settle();
		return this.log.newestFirst();
	}

	public synchronized List<Device> devices() {
		return this.devices.all();
	}

	synchronized boolean isActive(Device device) {
		return this.devices.isActive(device);
	}

	synchronized Context likedSongs() {
		return Context.likedSongs(this.person,
				this.liked.stream().map(Catalogue::item).flatMap(Optional::stream).toList());
	}

}
