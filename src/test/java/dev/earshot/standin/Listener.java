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
 * A simulated person who listens to music as the clock advances. The methods are what a
 * person does on a device, and always work: the limits of the Web API are elsewhere.
 */
public final class Listener {

	private final Person person;

	private final InstantSource clock;

	private final PlayHistory log = new PlayHistory(this::isPrivate);

	private final SimulatedPlayer player;

	private final Devices devices = new Devices();

	private final Set<String> liked = new LinkedHashSet<>();

	private PrivateSession session = PrivateSession.NONE;

	private boolean premium = true;

	Listener(Person person, InstantSource clock) {
		this.person = person;
		this.clock = clock;
		this.player = new SimulatedPlayer(clock, this.log);
	}

	synchronized void addSamples() {
		this.log.addSamples(this.clock.instant(), Catalogue.KITCHEN);
		this.liked.addAll(List.of(Catalogue.HARBOR_LIGHTS.uri(), Catalogue.RAINY_KITCHEN.uri()));
		play(Catalogue.KITCHEN.context(), 1);
	}

	synchronized void reset() {
		neverUsed();
		this.liked.clear();
		this.player.shuffle(Shuffle.OFF);
		this.session = PrivateSession.NONE;
		this.premium = true;
		this.player.repeat(Repeat.OFF);
		this.player.autoplay(true);
	}

	public Person person() {
		return this.person;
	}

	public void play(Context context) {
		play(context, 0);
	}

	public synchronized void play(Context context, int index) {
		load(new PlayOrder(context, context.items(), index));
	}

	public synchronized void play(Playable... items) {
		load(new PlayOrder(null, List.of(items), 0));
	}

	private void load(PlayOrder order) {
		this.devices.switchOn();
		this.player.load(order);
	}

	public void playEpisode() {
		play(Catalogue.podcast());
	}

	public void playLocalFile() {
		play(Catalogue.REHEARSAL);
	}

	/**
	 * Interrupts the music with an advert.
	 */
	public synchronized void playAdvert() {
		this.devices.switchOn();
		this.player.interruptWith(Catalogue.ADVERT);
	}

	/**
	 * Leaves Spotify open with nothing loaded, which it reports as {@code unknown}.
	 */
	public synchronized void deviceWithNothingLoaded() {
		this.devices.switchOn();
		this.player.unload();
	}

	/**
	 * Closes Spotify: no device is active.
	 */
	public synchronized void stop() {
		this.player.unload();
		this.devices.switchOff();
	}

	/**
	 * Becomes a person who never used Spotify on any device.
	 */
	public synchronized void neverUsed() {
		this.player.unload();
		this.devices.remove();
		this.log.clear();
	}

	public synchronized void pause() {
		this.player.pause();
	}

	public synchronized void resume() {
		this.player.resume();
	}

	public synchronized void skip() {
		this.player.skip();
	}

	public synchronized void previous() {
		this.player.previous();
	}

	public synchronized void seek(Duration position) {
		this.player.seek(position);
	}

	public synchronized void transfer(SimulatedDevice device) {
		this.devices.activate(device);
	}

	public synchronized void volume(int percent) {
		this.devices.volume(percent);
	}

	public synchronized void shuffle(Shuffle shuffle) {
		this.player.shuffle(shuffle);
	}

	public synchronized void repeat(Repeat repeat) {
		this.player.repeat(repeat);
	}

	/**
	 * Sets whether a context starts over after its last item, as it does by default.
	 * @param autoplay whether it does
	 */
	public synchronized void autoplay(boolean autoplay) {
		this.player.autoplay(autoplay);
	}

	public synchronized void enqueue(Playable item) {
		this.player.enqueue(item);
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
	 * Starts or ends a private session, in which Spotify returns nothing.
	 * @param on whether it starts
	 */
	public synchronized void privateSession(boolean on) {
		this.player.catchUp();
		this.session = on ? PrivateSession.HIDDEN : PrivateSession.NONE;
	}

	/**
	 * Starts a private session in which Spotify still returns what plays, with
	 * {@code is_private_session} set on the device.
	 */
	public synchronized void visiblePrivateSession() {
		this.player.catchUp();
		this.session = PrivateSession.SHOWN;
	}

	synchronized boolean isPrivate() {
		return this.session != PrivateSession.NONE;
	}

	public synchronized void premium(boolean premium) {
		this.premium = premium;
	}

	public synchronized boolean hasPremium() {
		return this.premium;
	}

	/**
	 * Returns what plays.
	 * @return empty if Spotify would return 204
	 */
	public synchronized Optional<PlayerSnapshot> now() {
		this.player.catchUp();
		if (this.session == PrivateSession.HIDDEN) {
			return Optional.empty();
		}
		return this.devices.active().map(this::snapshot);
	}

	private PlayerSnapshot snapshot(SimulatedDevice device) {
		return new PlayerSnapshot(device, this.player.item(), this.player.context(), this.player.isPlaying(),
				this.player.position(), this.player.changed(), this.player.shuffle(), this.player.repeat(),
				this.player.hasPrevious(), isPrivate());
	}

	/**
	 * Returns the track that plays.
	 * @return {@code null} if no track plays
	 */
	public @Nullable Track track() {
		return now().map(PlayerSnapshot::item).filter(Track.class::isInstance).map(Track.class::cast).orElse(null);
	}

	public synchronized List<Playable> upcoming() {
		this.player.catchUp();
		return this.player.upcoming();
	}

	/**
	 * Returns the tracks that were played to the end.
	 * @return fifty at most, newest first
	 */
	public synchronized List<Play> recentPlays() {
		this.player.catchUp();
		return this.log.newestFirst();
	}

	public synchronized List<SimulatedDevice> devices() {
		return this.devices.all();
	}

	synchronized boolean isActive(SimulatedDevice device) {
		return this.devices.isActive(device);
	}

	synchronized Context likedSongs() {
		return Context.likedSongs(this.person,
				this.liked.stream().map(Catalogue::item).flatMap(Optional::stream).toList());
	}

}
