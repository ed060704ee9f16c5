package cn.mingzhang.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables as they stand, read once, for whoever recomputes many fees by them. */
@Component
public class RuleBook {
    private final Standards standards;
    private final Grounds grounds;

    RuleBook(Standards standards, Grounds grounds) {
        this.standards = standards;
        this.grounds = grounds;
    }

    public Rules now() {
        return new Rules(standards.allInForce(), grounds.inForce());
    }

    /** 现行的标准与依据. */
    public record Rules(List<Standard> standards, List<Ground> grounds) {
        public Rules {
            standards = List.copyOf(standards);
            grounds = List.copyOf(grounds);
        }

        /** The division's own, else that of the city above it. */
        public Optional<Standard> standard(String division, LocalDate on) {
            return in(division, on).or(() -> in(division.substring(0, 4) + "00", on));
        }

        private Optional<Standard> in(String division, LocalDate on) {
            return standards.stream()
                    .filter(line ->
                            line.division().equals(division) && line.span().covers(on))
                    .findFirst();
        }

        /** The line of that code that holds on the day, else any of that code. */
        public Optional<Ground> ground(@Nullable String code, LocalDate on) {
            return grounds.stream()
                    .filter(line -> line.code().equals(code) && line.span().covers(on))
                    .findFirst()
                    .or(() -> grounds.stream()
                            .filter(line -> line.code().equals(code))
                            .findFirst());
        }
    }
}
