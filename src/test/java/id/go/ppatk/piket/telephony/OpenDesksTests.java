package id.go.ppatk.piket.telephony;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.go.ppatk.piket.telephony.OpenDesks.Desk;
import id.go.ppatk.piket.telephony.OpenDesks.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which desks are told what, and which are let go.
 */
class OpenDesksTests {

	private final OpenDesks desks = new OpenDesks();

	private final Ear ayu = new Ear();

	private final Ear budi = new Ear();

	@BeforeEach
	void hears() {
		this.desks.open();
	}

	@Test
	void aSignalReachesTheDesksOfItsUnitAlone() {
		listens(1, "DP", "a", this.ayu);
		listens(2, "PTI", "b", this.budi);
		this.desks.tell(Set.of("DP", "DKH"));
		assertThat(this.ayu.heard).containsExactly(Word.CHANGED);
		assertThat(this.budi.heard).isEmpty();
	}

	@Test
	void whoHasLeftIsToldNothing() {
		Desk desk = listens(1, "DP", "a", this.ayu);
		this.desks.remove(desk);
		this.desks.tell(Set.of("DP"));
		assertThat(this.ayu.heard).isEmpty();
		assertThat(this.desks.count()).isZero();
	}

	@Test
	void whereNobodyIsAnyMoreIsForgottenAndTheOthersAreTold() {
		this.ayu.gone = true;
		listens(1, "DP", "a", this.ayu);
		listens(2, "DP", "b", this.budi);
		this.desks.tell(Set.of("DP"));
		assertThat(this.budi.heard).containsExactly(Word.CHANGED);
		assertThat(this.desks.count()).isEqualTo(1);
	}

	@Test
	void ofTooManyDesksOfOnePersonTheFirstIsLetGo() {
		listens(2, "DP", "b", this.budi);
		listens(1, "DP", "a", this.ayu);
		for (int i = 1; i < OpenDesks.MOST_OF_A_PERSON; i++) {
			listens(1, "DP", "a", new Ear());
		}
		assertThat(this.ayu.ended).isFalse();
		listens(1, "DP", "a", new Ear());
		assertThat(this.ayu.heard).containsExactly(Word.ENOUGH);
		assertThat(this.ayu.ended).isTrue();
		assertThat(this.budi.heard).isEmpty();
		assertThat(this.desks.count()).isEqualTo(OpenDesks.MOST_OF_A_PERSON + 1);
	}

	@Test
	void theDesksOfASessionThatHasEndedAreToldSoAndTheWayToTheOthersIsKeptOpen() {
		listens(1, "DP", "a", this.ayu);
		listens(2, "DP", "b", this.budi);
		this.desks.beat((sessions) -> {
			assertThat(sessions).containsExactlyInAnyOrder("a", "b");
			return Set.of("b");
		});
		assertThat(this.ayu.heard).containsExactly(Word.ENDED);
		assertThat(this.ayu.ended).isTrue();
		assertThat(this.budi.heard).containsExactly(Word.STILL_HERE);
		assertThat(this.budi.ended).isFalse();
	}

	@Test
	void whileTheInstanceHearsNothingNoDeskListens() {
		listens(1, "DP", "a", this.ayu);
		this.desks.close();
		assertThat(this.ayu.ended).isTrue();
		assertThat(this.desks.add(new Desk(2L, "DP", "b", this.budi))).isFalse();
		assertThat(this.desks.count()).isZero();
		this.desks.open();
		assertThat(this.desks.add(new Desk(2L, "DP", "b", this.budi))).isTrue();
	}

	private Desk listens(long staffId, String unitCode, String sessionId, Ear ear) {
		Desk desk = new Desk(staffId, unitCode, sessionId, ear);
		assertThat(this.desks.add(desk)).isTrue();
		return desk;
	}

	/** Hears what is said, as long as somebody is there. */
	static final class Ear implements OpenDesks.Line {

		final List<Word> heard = new ArrayList<>();

		boolean gone;

		boolean ended;

		@Override
		public void say(Word word) throws IOException {
			if (this.gone) {
				throw new IOException("nobody is there");
			}
			this.heard.add(word);
		}

		@Override
		public void end() {
			this.ended = true;
		}

	}

}
