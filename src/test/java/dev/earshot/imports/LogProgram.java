package dev.earshot.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.earshot.history.log.Listener;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.recording.PolledLog;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.polling.PolledAccount;
import dev.earshot.storage.TestConnections;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What writes a listening log, as a program of its own that starts at once and can be
 * killed: it polls every ten seconds of a simulated day, each of which takes a few
 * milliseconds, records what was played, and imports one export after another. It says
 * when it polls and what is stored.
 */
final class LogProgram {

	static final Duration POLL = Duration.ofSeconds(10);

	static final String POLLS = "polls ";

	static final String STORED = "stored ";

	private static final long PACE_MILLIS = 12;

	private static final int POLLS_A_MINUTE = 6;

	private final SimulatedDay day;

	private final Path exports;

	private final boolean isLast;

	private final TestImport test;

	private final UploadDirectory directory;

	private final ImportJobs jobs;

	private final PolledAccount account;

	private final PolledLog log;

	private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

	private volatile Instant now;

	private int polls;

	LogProgram(LogProcess.Arguments arguments) {
		this.day = arguments.day();
		this.exports = arguments.exports();
		this.isLast = arguments.isLast();
		this.now = arguments.startsAt();
		DataSource source = TestConnections.to(arguments.database()).source();
		this.test = TestImport.into(TestLog.existing(JdbcClient.create(source), arguments.account()), source);
		this.directory = TestImport.directory(arguments.data());
		this.jobs = new ImportJobs(this.test.imports(), this.test.runs(this.directory), this.directory, () -> this.now);
		this.account = new PolledAccount(this.test.log().jdbc(), arguments.account(), this.now);
		this.log = new PolledLog(this.test.log().in(this.test.transactions()), () -> this.now);
	}

	void run() {
		this.jobs.resume();
		this.scheduler.scheduleWithFixedDelay(this::step, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void step() {
		try {
			poll();
			continueImporting();
		}
		catch (RuntimeException | Error ex) {
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private void poll() {
		System.out.println(POLLS + this.now);
		if (System.out.checkError()) {
			throw new IllegalStateException("Nobody listens any more");
		}
		List<Object> events = this.account.poll(this.day.at(this.now), this.now);
		this.log.polled(events);
		if (!events.isEmpty()) {
			events.forEach(this::confirm);
			this.account.store();
		}
		this.polls++;
		if (this.polls % POLLS_A_MINUTE == 0) {
			this.log.everyMinute();
			this.account.store();
		}
		this.now = this.now.plus(POLL);
	}

	private void confirm(Object event) {
		if (event instanceof PlayEnded ended) {
			this.log.everySecond();
			String title = ended.play().item().title();
			if (isStored(title)) {
				System.out.println(STORED + title);
			}
		}
	}

	private boolean isStored(String title) {
		return this.test.log()
			.jdbc()
			.sql("select count(*) from play join item on item.id = play.item_id where item.title = ?")
			.param(title)
			.query(Integer.class)
			.single() > 0;
	}

	private void continueImporting() {
		Listener listener = this.test.log().listener();
		List<PlayImport> imports = this.test.reports().of(listener);
		if (imports.stream().allMatch(PlayImport::isOver)) {
			if (this.isLast) {
				stop();
			}
			upload(listener, imports.size());
		}
	}

	private void stop() {
		try {
			this.log.stop();
			this.jobs.stop();
			System.exit(0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void upload(Listener listener, int number) {
		try {
			Path export = this.exports.resolve(export(number));
			ImportTarget target = this.jobs.begin(listener);
			this.directory.create(target.id());
			Files.copy(export, this.directory.file(target.id(), 1));
			this.test.imports().addUpload(target.id(), 1, "my_spotify_data.zip", Files.size(export));
			this.jobs.start(target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the name of the export that is imported after so many others. */
	static String export(int number) {
		return Era.values()[number % Era.values().length] + "-my_spotify_data.zip";
	}

}
