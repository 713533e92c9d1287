package id.go.ppatk.piket.telephony;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the open desks of a unit, on every instance that shares the database, that the
 * calls which wait for it have changed: one rings, or is put through, or waits no more.
 * Nothing is told but that; each desk asks then for what its person may see.
 */
@Component
public class DeskSignals {

	/** The channel of PostgreSQL on which it is told. */
	static final String CHANNEL = "piket_desks";

	private final JdbcClient jdbc;

	DeskSignals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Tells it when the transaction of the act commits; of an act that is taken back
	 * nobody hears. Told twice in one transaction, it is told once.
	 * @param unitCode the unit whose desks it concerns
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(String unitCode) {
		this.jdbc.sql("select pg_notify(?, ?)").param(CHANNEL).param(unitCode).query(String.class).single();
	}

}
