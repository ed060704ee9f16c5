package cn.mingzhang.assignments;

import cn.mingzhang.lists.Option;
import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.SelectionDeeds;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Under the ledger's list, once problems are ticked or all that match are meant. */
@Configuration(proxyBeanMethods = false)
class AssignmentPlace {
    @Bean
    SelectionDeeds assignmentsOfTheTicked(AssignmentWords words) {
        return officer -> {
            var fields = AssignedField.of(officer).stream()
                    .map(field -> new Option(field.name(), words.ofAny(field.messageKey())))
                    .toList();
            return fields.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SelectionDeeds.Deed(
                            "/assignments/new", "field", words.of("field"), fields, words.of("make"), Assignment.MOST));
        };
    }
}
