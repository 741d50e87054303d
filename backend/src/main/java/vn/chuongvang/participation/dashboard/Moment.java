package vn.chuongvang.participation.dashboard;

import vn.chuongvang.participation.declared.DeclaredFacts;
import vn.chuongvang.participation.facts.FactColumns;
import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;

/**
 * What is known at one moment. Figures that stand beside each other are drawn from the same one.
 *
 * @param today by which the status is judged and the tree NOW stands, in Vietnam
 */
public record Moment(
        LocalDate today, FactColumns columns, UnitBook units, DeclaredFacts declared) {}
