package dev.earshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Visitor.Page;
import dev.earshot.links.LinkToken;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestVault;

/**
 * People who make, renew and revoke links, save webhooks and log in and out, without a
 * pause, and what they were told is done.
 */
final class ConcurrentVisitors {

	private static final Pattern TOKEN = Pattern.compile("/s/([\\w-]{22})/");

	private static final Pattern LINK = Pattern.compile("/share/([0-9a-f-]{36})/revoke");

	private static final Pattern WEBHOOK = Pattern.compile("/share/webhooks/([0-9a-f-]{36})");

	private static final int KEPT = 5;

	private final Acknowledgements acknowledgements = new Acknowledgements();

	private final AtomicInteger names = new AtomicInteger();

	private final Deque<Link> links = new ArrayDeque<>();

	private final Deque<String> webhooks = new ArrayDeque<>();

	private final String url;

	private final SpotifyStandIn standIn;

	private final Visitor sharer;

	private final Visitor developer;

	private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

	private volatile boolean working;

	ConcurrentVisitors(String url, SpotifyStandIn standIn) {
		this.url = url;
		this.standIn = standIn;
		this.sharer = new Visitor(url);
		this.developer = new Visitor(url);
	}

	void logIn() {
		for (Visitor visitor : List.of(this.sharer, this.developer)) {
			visitor.logIn(this.standIn, Person.LANTERN_FOX);
			this.acknowledgements.made(session(visitor), Acknowledgements.THERE);
		}
	}

	Acknowledgements promises() {
		return this.acknowledgements;
	}

	/**
	 * Lets them work while something else is done. Whoever is not answered any more stops
	 * before it ends.
	 * @param work what is done meanwhile
	 * @throws IOException if that fails
	 */
	void during(EarshotProcess.Work work) throws IOException {
		this.working = true;
		List<Thread> threads = List.of(begin(this::share), begin(this::saveWebhooks), begin(this::comeAndGo));
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			this.failures.forEach(ex::addSuppressed);
			throw ex;
		}
		finally {
			this.working = false;
			threads.forEach(ConcurrentVisitors::await);
		}
	}

	private Thread begin(Runnable deed) {
		return Thread.ofVirtual().uncaughtExceptionHandler((_, failure) -> this.failures.add(failure)).start(() -> {
			while (this.working) {
				deed.run();
			}
		});
	}

	private static void await(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void share() {
		this.sharer.open("/share/new");
		String token = found(TOKEN,
				this.sharer.post("/share/new", "name", name(), "opens.card", "yes", "expiry", "never"));
		this.acknowledgements.made(link(token), Acknowledgements.THERE);
		String id = found(LINK, this.sharer.open("/share"));
		this.acknowledgements.change(link(token), Acknowledgements.NOTHING, () -> renew(id));
		while (this.links.size() > KEPT) {
			Link oldest = this.links.removeFirst();
			this.acknowledgements.change(link(oldest.token()), Acknowledgements.NOTHING,
					() -> submit(this.sharer, "/share/" + oldest.id() + "/revoke"));
		}
	}

	private void renew(String id) {
		String token = found(TOKEN, this.sharer.post("/share/" + id + "/renew"));
		this.acknowledgements.made(link(token), Acknowledgements.THERE);
		this.links.addLast(new Link(id, token));
	}

	private void saveWebhooks() {
		this.developer.open("/share/webhooks");
		String[] form = { "name", name(), "url", "https://192.0.2.1/hook", "events", "started" };
		String id = found(WEBHOOK, this.developer.post("/share/webhooks", form));
		this.acknowledgements.made("webhook " + id, form[1]);
		this.webhooks.addLast(id);
		form[1] = name();
		this.acknowledgements.change("webhook " + id, form[1],
				() -> submit(this.developer, "/share/webhooks/" + id, form));
		while (this.webhooks.size() > KEPT) {
			String oldest = this.webhooks.removeFirst();
			this.acknowledgements.change("webhook " + oldest, Acknowledgements.NOTHING,
					() -> submit(this.developer, "/share/webhooks/" + oldest + "/remove"));
		}
	}

	private void comeAndGo() {
		Visitor visitor = new Visitor(this.url);
		visitor.logIn(this.standIn, Person.SECOND_PERSON);
		String session = session(visitor);
		this.acknowledgements.made(session, Acknowledgements.THERE);
		this.acknowledgements.change(session, Acknowledgements.NOTHING, () -> submit(visitor, "/logout"));
	}

	private String name() {
		return "name" + this.names.incrementAndGet();
	}

	private static String link(String token) {
		return "link " + new LinkToken(token).hash();
	}

	private static String session(Visitor visitor) {
		String sealed = new String(Base64.getDecoder().decode(visitor.session()), StandardCharsets.US_ASCII);
		return "session " + TestVault.open().decrypt(sealed, EncryptionContext.of("cookie.session"));
	}

	private static void submit(Visitor visitor, String path, String... form) {
		Page page = visitor.submit(path, form);
		if (page.status() != 200) {
			throw new IllegalStateException(path + " was answered by " + page.status());
		}
	}

	private static String found(Pattern pattern, Page page) {
		Matcher matcher = pattern.matcher(page.body());
		if (!matcher.find()) {
			throw new IllegalStateException(page.path() + " was answered by " + page.status());
		}
		return matcher.group(1);
	}

	private record Link(String id, String token) {
	}

}
