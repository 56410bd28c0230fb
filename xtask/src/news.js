// In every page that `cargo xtask serve` serves, and in no other: says what is being built, and takes
// the page again when it was.
let known = null;

const line = document.createElement('p');
line.setAttribute('role', 'status');
Object.assign(line.style, {
  position: 'fixed', inset: 'auto 0 0', zIndex: 1000, margin: 0, padding: '0.5rem 1rem',
  background: '#224', color: '#fff', font: '0.8125rem/1.5 system-ui, sans-serif', textAlign: 'center',
});

function say(text, act) {
  line.replaceChildren(text);
  if (act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = act;
    button.style.marginLeft = '0.75rem';
    button.addEventListener('click', () => location.reload());
    line.append(button);
  }
  if (text === '') line.remove();
  else if (!line.isConnected) document.body.append(line);
}

async function look() {
  let news;
  try {
    news = await (await fetch('/__genlab/news')).json();
  } catch {
    return say('cargo xtask serve has ended: this page is no longer renewed.');
  }
  known ??= news;
  if (news.page !== known.page) return location.reload();
  if (news.text !== '') say(news.text);
  else if (news.webgpu !== known.webgpu) say('The WebGPU engine is there.', 'Take it (the page is loaded again)');
  else say('');
}

setInterval(() => void look(), 1000);
void look();
