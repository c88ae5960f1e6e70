package bank.depository.project;

import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the platform is told of an instruction about a project that is done.
 *
 * @param state of the order
 * @param businessDay the day on which it was done (Shanghai)
 * @param projectState where the project stands by it
 * @param raisedFen what lenders have bid so far
 */
public record ProjectOrderAnswer(
    String requestNo,
    UUID orderId,
    OrderType type,
    OrderState state,
    LocalDate businessDay,
    String projectNo,
    ProjectState projectState,
    long raisedFen) {

  static ProjectOrderAnswer of(Order order, LocalDate day, Project project) {
    return new ProjectOrderAnswer(
        order.requestNo().value(),
        order.id().value(),
        order.type(),
        order.state(),
        day,
        project.projectNo(),
        project.state(),
        project.raised().fen());
  }
}
