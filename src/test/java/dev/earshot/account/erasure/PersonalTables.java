package dev.earshot.account.erasure;

import java.util.Map;

import dev.earshot.Installation;

/**
 * The tables of a running program that hold something about people, as the program itself
 * finds them.
 */
public final class PersonalTables {

	private PersonalTables() {
	}

	/**
	 * Returns the condition for the rows of one account, by table.
	 */
	public static Map<String, String> of(Installation earshot) {
		return earshot.bean(AccountRecords.class).tables();
	}

}
