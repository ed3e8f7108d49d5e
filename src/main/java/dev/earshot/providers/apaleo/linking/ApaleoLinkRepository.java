package dev.earshot.providers.apaleo.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.providers.PropertyNames;
import dev.earshot.providers.apaleo.ApaleoPerson;
import dev.earshot.providers.apaleo.HotelAccount;
import dev.earshot.providers.apaleo.HotelProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The linked hotel accounts in the database, one for each account.
 */
@Repository
class ApaleoLinkRepository implements PropertyNames {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ApaleoLinkRepository(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<ApaleoLink> find(AccountId account) {
		return this.jdbc.sql("select * from apaleo_link where account_id = :account")
			.param("account", account.value())
			.query(ApaleoLinkRepository::link)
			.optional();
	}

	private static ApaleoLink link(ResultSet row, int number) throws SQLException {
		return new ApaleoLink(row.getString("subject"), row.getString("hotel_code"), row.getString("hotel_name"),
				row.getString("property_id"), row.getString("property_name"),
				Instant.ofEpochMilli(row.getLong("linked_at")));
	}

	@Override
	public Optional<String> of(AccountId account) {
		return find(account).map(ApaleoLink::propertyName);
	}

	// The chosen property stays if the same hotel is linked again.
	void save(AccountId account, ApaleoPerson person, HotelAccount hotel) {
		this.jdbc.sql("""
				insert into apaleo_link (account_id, subject, hotel_code, hotel_name, linked_at)
				values (:account, :subject, :code, :name, :now)
				on conflict (account_id) do update set
					property_id = case when apaleo_link.hotel_code = excluded.hotel_code
						then apaleo_link.property_id end,
					property_name = case when apaleo_link.hotel_code = excluded.hotel_code
						then apaleo_link.property_name end,
					subject = excluded.subject, hotel_code = excluded.hotel_code,
					hotel_name = excluded.hotel_name, linked_at = excluded.linked_at
				""")
			.param("account", account.value())
			.param("subject", person.subject())
			.param("code", hotel.code())
			.param("name", hotel.name())
			.param("now", this.clock.millis())
			.update();
	}

	void choose(AccountId account, @Nullable HotelProperty property) {
		this.jdbc.sql("update apaleo_link set property_id = :id, property_name = :name where account_id = :account")
			.param("id", (property != null) ? property.id() : null)
			.param("name", (property != null) ? property.name() : null)
			.param("account", account.value())
			.update();
	}

	long count() {
		return this.jdbc.sql("select count(*) from apaleo_link").query(Long.class).single();
	}

	void removeAll() {
		this.jdbc.sql("delete from apaleo_link").update();
	}

	void remove(AccountId account) {
		this.jdbc.sql("delete from apaleo_link where account_id = :account").param("account", account.value()).update();
	}

}
