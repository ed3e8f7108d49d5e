package dev.earshot.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import dev.earshot.core.AccountId;

import org.springframework.core.io.ClassPathResource;

/**
 * The database of an installation that ran when there was one provider: registered in the
 * browser, with its owner logged in. Session and access token last until 2089 and 2100.
 * Its key is that of {@link dev.earshot.storage.TestVault}.
 */
public final class InstallationBeforeProviders {

	/** The owner's account. */
	public static final AccountId ACCOUNT = new AccountId("b517041d-bdce-4875-9575-d0c9d73f69fc");

	/** The session cookie of the owner's browser. */
	public static final String COOKIE = "EARSHOT=Mi5EK250NUdzUyswWFFxZ3JLN1hoWjdDRy9mc0lXTE9mNHNIWlhnTDhVRG5iUGJmRmExNXVYYVloeVZMYWR2S1ZkWjVhNXFQN1RxMWNXQ3MrRVZnQlFYQT09";

	/** The owner's access token. */
	public static final BearerToken TOKEN = new BearerToken(
			"BQDKasu3m53rjwKuWhkhYJJI6n8MHsAQWoF-NYa8gBpezNgl0dZ65hxHDByhvcaD4-VMelHrQ15zikeTxBeGMrUmye"
					+ "il4d5txyRZPO_LjNY6x7Xk-Z3dPux6y2i1V66rcDF931h0PGaFFvsCANmuaFV4H_7FGBMg7gy5lSCHPqRimhYuZy7o"
					+ "GKvnFaSdGfUh6_-qUp44s5jxLsHOB18Qa7jKSnjPd1YATaj58wbjoX");

	private InstallationBeforeProviders() {
	}

	/**
	 * Copies the database into a data directory.
	 * @param data the data directory
	 * @throws IOException if it cannot be written
	 */
	public static void in(Path data) throws IOException {
		ClassPathResource file = new ClassPathResource("installation-before-providers.db.gz",
				InstallationBeforeProviders.class);
		try (InputStream database = new GZIPInputStream(file.getInputStream())) {
			Files.copy(database, data.resolve("earshot.db"));
		}
	}

}
