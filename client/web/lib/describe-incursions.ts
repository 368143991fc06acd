// How incursions go on, in words.
import { notifications } from '#protocol/incursions.ts';
import type { Description } from './describe-result.ts';
import { formatIsk, formatMoment } from './format.ts';

const BEGINNINGS = {
  established: ['Invaders in', 'They mobilise'],
  mobilising: ['The invaders mobilise in', 'They withdraw from'],
  withdrawing: ['The invaders withdraw from', 'They are gone by'],
} as const;

function describeState(state: keyof typeof BEGINNINGS) {
  return (body: unknown): Description | undefined => {
    const news = notifications[`incursions.${state}`].safeParse(body).data;
    if (!news) return undefined;
    const [what, next] = BEGINNINGS[state];
    const percent = Math.round(news.influence * 100);
    return {
      title: `${what} ${news.constellationName}`,
      help: `${next} ${formatMoment(news.until)}.`,
      more: `Their influence was ${percent}%.`,
    };
  };
}

function describeEnd(body: unknown): Description | undefined {
  const ended = notifications['incursions.ended'].safeParse(body).data;
  if (!ended) return undefined;
  const isWon = ended.reason === 'mothership-destroyed';
  return {
    title: `The incursion into ${ended.constellationName} is over`,
    help: isWon ? 'Its mothership is destroyed.' : 'The invaders have withdrawn.',
    more: '',
  };
}

function describeEncounter(body: unknown): Description | undefined {
  const won = notifications['incursions.encounter-completed'].safeParse(body).data;
  if (!won) return undefined;
  const percent = Math.round(won.influence * 100);
  const isPaid = won.rewardCents !== '0';
  return {
    title: 'An encounter is won',
    help: isPaid
      ? `You are paid ${formatIsk(won.rewardCents)}.`
      : 'At full influence nothing is paid.',
    more: `The influence is now ${percent}%.`,
  };
}

export const INCURSION_WORDS = {
  'incursions.established': describeState('established'),
  'incursions.mobilising': describeState('mobilising'),
  'incursions.withdrawing': describeState('withdrawing'),
  'incursions.ended': describeEnd,
  'incursions.encounter-completed': describeEncounter,
};
