package id.go.ppatk.piket;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Counts the statements that Hibernate sends, so that a page that grows with its rows is
 * seen.
 */
public final class Statements {

	private Statements() {
	}

	/** How many the act needs once its first time is over. */
	public static long of(EntityManagerFactory factory, Runnable act) {
		Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		act.run();
		statistics.clear();
		act.run();
		return statistics.getPrepareStatementCount();
	}

}
