package dev.earshot.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes what a whole program reads from its database and what it decrypts. It becomes
 * part of a program by the property {@link #PROPERTY}.
 */
public final class DatabaseReads implements BeanPostProcessor {

	/** What starts a program with it. */
	public static final String PROPERTY = "spring.main.sources=" + DatabaseReads.class.getName();

	private final List<String> queries = new CopyOnWriteArrayList<>();

	private final List<String> decrypted = new CopyOnWriteArrayList<>();

	/**
	 * Returns what was read since the last call.
	 * @return the statements
	 */
	public List<String> queries() {
		List<String> all = List.copyOf(this.queries);
		this.queries.clear();
		return all;
	}

	/**
	 * Returns what was decrypted since the last call, but for cookies.
	 * @return the purposes of the texts
	 */
	public List<String> decrypted() {
		List<String> all = this.decrypted.stream().filter((purpose) -> !purpose.startsWith("cookie.")).toList();
		this.decrypted.clear();
		return all;
	}

	// A pool opens its connections later.
	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof DatabasePool pool) {
			pool.setDataSource(new Noting(Objects.requireNonNull(pool.getDataSource())));
		}
		return (bean instanceof Vault vault) ? noting(vault) : bean;
	}

	private Vault noting(Vault vault) {
		return new Vault() {

			@Override
			public String encrypt(String text, EncryptionContext context) {
				return vault.encrypt(text, context);
			}

			@Override
			public String decrypt(String text, EncryptionContext context) {
				DatabaseReads.this.decrypted.add(context.purpose());
				return vault.decrypt(text, context);
			}

			@Override
			public String sign(String storedKey, EncryptionContext context, String text) {
				return vault.sign(storedKey, context, text);
			}

		};
	}

	private void note(String sql) {
		if (sql.strip().toLowerCase(Locale.ROOT).startsWith("select")) {
			this.queries.add(sql.strip());
		}
	}

	/**
	 * Opens connections whose queries are noted.
	 */
	private final class Noting extends DelegatingDataSource {

		Noting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(_, method, arguments) -> {
						if (method.getName().equals("prepareStatement")) {
							note((String) arguments[0]);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
