// Small comforts. Every page works without them.

// A form is sent once, however often its button is pressed. Heard last, after whoever may object.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
});

// Coming back by the browser's history must not leave a form that cannot be sent.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form").forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  });
});

// A file that is too large is said so before it is sent.
document.querySelectorAll("input[type=file][data-most]").forEach((input) => {
  const why = document.getElementById(input.getAttribute("aria-describedby"));
  const check = () => {
    const large = [...input.files].some((file) => file.size > Number(input.dataset.most));
    why.textContent = large ? input.dataset.tooLarge : "";
    why.hidden = !large;
    if (large) {
      input.setAttribute("aria-invalid", "true");
    } else {
      input.removeAttribute("aria-invalid");
    }
    return large;
  };
  input.addEventListener("change", check);
  input.form.addEventListener("submit", (event) => {
    if (check()) {
      event.preventDefault();
      input.focus();
    }
  });
});

// The second that is left before another code can be asked for.
document.querySelectorAll("button[data-wait]").forEach((button) => {
  const words = button.textContent;
  const waiting = button.dataset.waiting ?? words;
  let seconds = Number(button.dataset.wait);
  const tick = () => {
    button.disabled = seconds > 0;
    button.textContent = seconds > 0 ? waiting.replace("#", seconds) : words;
    if (seconds-- > 0) {
      setTimeout(tick, 1000);
    }
  };
  tick();
});

// What went wrong is shown and read out first: the words above the form, else the first field. The address becomes that of
// the page itself, so that going back or reloading shows how things stand and sends nothing again.
const wrong = document.querySelector(".errors[role=alert], [aria-invalid=true]");
if (wrong && document.body.dataset.home) {
  history.replaceState(null, "", document.body.dataset.home);
}
const first = wrong || document.querySelector("[data-focus]");
if (first) {
  first.focus();
}
