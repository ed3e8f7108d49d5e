package dev.earshot.account.ownership;

import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes the role of the owner on. The database allows one owner at a time, and both
 * updates happen or none does: there is never a moment without an owner.
 */
@Repository
class OwnerRole {

	private final JdbcClient jdbc;

	OwnerRole(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes somebody the owner and the present owner a member.
	 * @throws HandoverRefused if they are not connected; nothing is changed then
	 */
	@Transactional
	void pass(AccountId owner, AccountId newOwner) {
		lock(newOwner);
		this.jdbc.sql("update account set role = 'MEMBER' where id = :id and role = 'OWNER'")
			.param("id", owner.value())
			.update();
		this.jdbc.sql("update account set role = 'OWNER' where id = :id").param("id", newOwner.value()).update();
	}

	// Nobody disconnects or is removed until the end of the transaction.
	private void lock(AccountId newOwner) {
		int connected = this.jdbc.sql("update account set role = role where id = :id and connected_at is not null")
			.param("id", newOwner.value())
			.update();
		if (connected == 0) {
			throw new HandoverRefused(HandoverRefusal.NEW_OWNER_NOT_CONNECTED);
		}
	}

}
