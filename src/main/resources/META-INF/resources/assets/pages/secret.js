// Trade passwords leave the browser encrypted, and only so: the visible fields have no name and are never submitted.
import { sm2 } from "/assets/vendor/sm-crypto-v2-1.15.1/sm2.js";

const SIX_DIGITS = /^[0-9]{6}$/;
const C1_C3_C2 = 1;

const typed = (form) => [...form.querySelectorAll("input[data-secret]")];

function complain(input, words) {
  const place = document.getElementById(input.dataset.why);
  place.textContent = words;
  place.hidden = !words;
  input.closest(".field").classList.toggle("wrong", Boolean(words));
  if (words) {
    input.setAttribute("aria-invalid", "true");
  } else {
    input.removeAttribute("aria-invalid");
  }
}

function firstFault(form, inputs) {
  for (const input of inputs) {
    if (!SIX_DIGITS.test(input.value)) {
      return [input, form.dataset.notSix];
    }
  }
  const named = (name) => inputs.find((input) => input.dataset.secret === name);
  const again = named("again");
  return again && named("secret").value !== again.value ? [again, form.dataset.notSame] : null;
}

function encrypt(form, inputs) {
  for (const input of inputs) {
    form.elements.namedItem(input.dataset.secret).value = sm2.doEncrypt(input.value, form.dataset.key, C1_C3_C2);
  }
}

function forget(inputs) {
  for (const input of inputs) {
    input.value = "";
  }
}

function guard(form) {
  form.addEventListener("submit", (event) => {
    const inputs = typed(form);
    inputs.forEach((input) => complain(input, ""));
    const fault = firstFault(form, inputs);
    if (fault) {
      event.preventDefault();
      event.stopImmediatePropagation();
      complain(...fault);
      fault[0].focus();
      return;
    }
    encrypt(form, inputs);
    forget(inputs);
  });
  form.querySelectorAll("[data-needs-script]").forEach((button) => (button.disabled = false));
}

// --- the pad: the ten digits in an order of its own, for those who fear who looks on or what listens to the keys ---

function shuffled() {
  const digits = [..."0123456789"];
  const random = crypto.getRandomValues(new Uint32Array(digits.length));
  return digits.map((digit, i) => [random[i], digit]).sort((a, b) => a[0] - b[0]).map(([, digit]) => digit);
}

function key(label, press, word) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.className = word ? "word" : "";
  button.addEventListener("click", press);
  return button;
}

function padFor(input, words) {
  const pad = document.createElement("div");
  pad.className = "pad";
  pad.setAttribute("role", "group");
  pad.setAttribute("aria-label", words.label);
  const digits = shuffled();
  const add = (digit) => () => {
    input.value = (input.value + digit).slice(0, 6);
  };
  digits.slice(0, 9).forEach((digit) => pad.append(key(digit, add(digit))));
  pad.append(key(words.clear, () => (input.value = ""), true));
  pad.append(key(digits[9], add(digits[9])));
  pad.append(key(words.back, () => (input.value = input.value.slice(0, -1)), true));
  return pad;
}

function togglePad(button) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  const open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!open));
  button.textContent = open ? button.dataset.open : button.dataset.close;
  input.inputMode = open ? "numeric" : "none";
  if (open) {
    button.nextElementSibling.remove();
  } else {
    button.after(padFor(input, button.dataset));
  }
}

document.querySelectorAll("form[data-key]").forEach(guard);
document.querySelectorAll("button[data-pad]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => togglePad(button));
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-key]").forEach((form) => forget(typed(form))));
