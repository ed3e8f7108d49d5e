package dev.earshot.account.erasure;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Goes through all that modules keep about a person.
 */
@Component
public class AccountDataPasses {

	private static final Logger logger = LoggerFactory.getLogger(AccountDataPasses.class);

	/** The topic of the messages about people whose data was erased. */
	static final String TOPIC = "erased";

	private final List<AccountData> data;

	private final NodeMessages messages;

	AccountDataPasses(List<AccountData> data, NodeMessages messages) {
		this.data = data;
		this.messages = messages;
	}

	// Stops everything before it erases. What fails is logged, and the rest goes on.
	void erase(AccountId account) {
		pass("stopped", AccountData::stop, account);
		pass("erased", AccountData::erase, account);
		pass("forgotten", AccountData::forget, account);
	}

	/**
	 * Has the other nodes forget an account, once there is a receipt that tells those who
	 * do not hear it.
	 */
	void tellOthers(AccountId account) {
		this.messages.send(TOPIC, account.value());
	}

	/**
	 * Stops and forgets what is in the memory of this node, because another one erases.
	 */
	void forget(AccountId account) {
		pass("stopped", AccountData::stop, account);
		pass("forgotten", AccountData::forget, account);
	}

	private void pass(String what, BiConsumer<AccountData, AccountId> step, AccountId account) {
		for (AccountData each : this.data) {
			try {
				step.accept(each, account);
			}
			catch (RuntimeException ex) {
				logger.error("{} could not be {} for account {}", each.getClass().getSimpleName(), what, account, ex);
			}
		}
	}

	/**
	 * Returns what is kept, by names that no two modules share.
	 */
	public SortedMap<String, Object> export(AccountId account) {
		SortedMap<String, Object> all = new TreeMap<>();
		this.data.forEach((each) -> each.export(account).forEach((name, value) -> add(all, name, value)));
		return all;
	}

	private static void add(Map<String, Object> all, String name, Object value) {
		Assert.state(all.putIfAbsent(name, value) == null, () -> "Two parts of an export are called " + name);
	}

}
