package id.go.ppatk.piket.topics;

import java.time.LocalDate;

import id.go.ppatk.piket.web.PlainText;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A topic as typed.
 *
 * @param version of the topic that is being changed
 * @param unitCode the unit that answers for it; stays once it is there
 * @param parentId the topic that it is a sub-topic of, if any
 * @param validFrom the first WIB day on which it is offered
 * @param validTo the last, if it is known
 * @param protectsCaller whether its callers are to be protected
 */
record TopicForm(@Nullable Integer version, String unitCode, @Nullable Long parentId,
		@NotBlank(message = "{topic.name-missing}") @Size(max = 120,
				message = "{field.too-long}") @PlainText String name,
		@NotNull(message = "{topic.valid-from-missing}") LocalDate validFrom, @Nullable LocalDate validTo,
		@Nullable Boolean protectsCaller) {

	TopicForm {
		unitCode = Typed.line(unitCode);
		name = Typed.line(name);
		protectsCaller = Boolean.TRUE.equals(protectsCaller);
	}

	static TopicForm empty(String unitCode, @Nullable Long parentId, LocalDate validFrom) {
		return new TopicForm(null, unitCode, parentId, "", validFrom, null, false);
	}

	static TopicForm of(Topic topic) {
		return new TopicForm(topic.getVersion(), topic.getUnitCode(),
				(topic.getParent() != null) ? topic.getParent().getId() : null, topic.getName(), topic.getValidFrom(),
				topic.getValidTo(), topic.isCallerProtected());
	}

	TopicForm withVersion(int version) {
		return new TopicForm(version, this.unitCode, this.parentId, this.name, this.validFrom, this.validTo,
				this.protectsCaller);
	}

}
